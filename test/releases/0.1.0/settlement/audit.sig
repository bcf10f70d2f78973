{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "be6f48effd72707a8d592fddb8c0c01036fb855f02609493c3be93348d41856a",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "43itdJXYOjdBeE5l9hcjnLJzcX3MmaTn3zhjpMviCJY7i4nhhuy218eJ2eCj0zDApaaT7pRzVQF7oIHMV1YCBQ=="
}
