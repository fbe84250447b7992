"""How each mentee is doing, asked of the mentor; and whether the mentor is still there."""
