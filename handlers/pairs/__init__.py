"""What a pair needs: that either can write to the other."""
