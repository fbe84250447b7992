"""Code that several features use and that belongs to none of them."""
