"""Pictures, drawn on the server: one module a picture, each of rows that a list or page has already.

Places are percentages of the width, so that a picture is as wide as its place and needs no script; each
says in words beside it all that it draws.
"""
