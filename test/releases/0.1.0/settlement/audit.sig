{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "1507588842c2fa385c3771ab48e333f802a713a5cc0040a4c134d302b5c79d7b",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "3Cpsm8LZ41nIXn9gBJSOg1vZJBcTk3wL3k4ov396apCrbdxFvjomQHldP/aAsjP61ZzU7IIA1rR2uEwTDHEUAw=="
}
