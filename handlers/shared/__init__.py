"""What several features use, and belongs to none of them."""
