{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 95,
  "head": "d5aa14b8f23ed07ddce266fa262063a6462935f6ca8677353db1e7019a1b442c",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "Wcoow4TRmjr4IyHN7DfCGAhpLfZAMyjwci7LfwAuHiNBViHqUlIa8Drdrma1/uTqNRa8ZAuBnjeyzgmsQftsBQ=="
}
