asked, expected = [{{asked}}], [{{expected}}]
answers = [f(n) for n in asked]
print("VERDICT right" if answers == expected else "VERDICT wrong")
