"""The sentences that pages are made of: whole patterns, one for each state that the data can be in.

Each function takes a published row (or what stands in its columns) and gives one sentence in the reader's
language. No sentence is glued from pieces, so that a translator sees all of it; no code, no reference and no
'not reported' beside a claim that reports it is ever printed. ``tests/sentences`` reads them as sentences.
"""
