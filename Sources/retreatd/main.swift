print("retreatd")
