{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 96,
  "head": "a41d6a4f701425dd87d7ee83abdef0ae453c43dd3034e82ab71456438a71609b",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "UGWEJc+GMQjNVvudHc+y47XuXC+iMUSR8PuF4sQvjNH/GhYAd9lnkPPNfH5EE37d9WfMdEFY2hJ4j8OpDnEwCg=="
}
