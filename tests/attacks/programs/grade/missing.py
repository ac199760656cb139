print("There is no f here.")
