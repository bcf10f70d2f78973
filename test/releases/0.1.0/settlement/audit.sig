{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "564dded515bc3300c8adee18c054206247d25ec9ae793ddb05d7a7729294af97",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "fDh222T14mKYMyKgK307AC6AuXmvtLUCUNpFnIp+2rxsN8/Ka/5Dqjuyx38yplXtjy5iSHP58Sn6ROr/NEq2Ag=="
}
