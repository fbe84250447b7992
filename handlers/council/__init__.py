"""The state of the programme for those who steer it."""
