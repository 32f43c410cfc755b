"""Pages for what can't be answered: each says what is wrong, and leads on."""

from django.shortcuts import render


def bad_request(request, exception):
    without = request.GET.copy()
    without.pop(getattr(exception, "name", ""), None)
    return render(request, "400.html", {"reason": str(exception), "without": without.urlencode()}, status=400)


def not_found(request, exception):
    # Django's own reasons tell of its insides; ours are sentences.
    reason = str(exception) if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)
