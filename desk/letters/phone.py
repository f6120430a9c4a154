"""Phone numbers as people read them."""


def spaced(digits: str) -> str:
    """A Norwegian number in the groups it is said in: 3-2-3 when it begins with 4, 8 or 9, else in pairs.

    Numbers of another length are pairs too; what has a country code keeps it in front. Anything else is left alone.
    """
    if digits.startswith("+47") and len(digits) == 11:
        return f"+47 {spaced(digits[3:])}"
    if digits.startswith("+") or not digits.isdecimal():
        return digits
    if len(digits) == 8 and digits[0] in "489":
        return f"{digits[:3]} {digits[3:5]} {digits[5:]}"
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))
