{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "ce1520ada685c172610f486f57dfeda288620c7bd311ef44d3e70d4004ef5719",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "OWCpKEHrFIXRVILhZfUWMlu5MhLb8Gurau5idAyyv8zVqmhnkon8vzrGP5aZ248LGN/TFuTdFeI1MLR6z9VkDA=="
}
