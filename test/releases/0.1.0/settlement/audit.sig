{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "9e1624771d31681ec4d0b1426893857abb641e1dbeaec5d532aeae452e0dbca3",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "Cp71ku0EDdm5sr3U0qEcbrgsP84QyehV7MVRIuR9MhlfakXWOqZ4eU4iWiQqmjZlwPE6FZOGw0HG7U27yT/RDA=="
}
