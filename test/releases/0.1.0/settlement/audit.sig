{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "5bb9f040c43763444a45bef0561956f9fa2aae173aca993376ef5fdbf0b621f0",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "/isncurcYNu48d9SCytF2ODIc+Vwpmn6WrdF4pYo2xk+MflTi37Fcb+4A7ROQpAmxAcQFEIAvKWbq15+Zss7CQ=="
}
