print("retreat")
