{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 95,
  "head": "68a57590e5c1c75e61e35eef7adc556c22d9c478c0776b76f9c09ea4a92c2010",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "QyQdaFETXsUVUg4X63V0Uk62giB7FlnLRHLeDRQel7IBD8WOWAWpWh2AonPUG06O2daRiCTwrTPEoaA4BPgDBA=="
}
