{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 95,
  "head": "83271bee0cda356eedc8c77aeb0190f0bacd9a111e14d87a49973db235fc1a85",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "paMkdG6LDpzt237TFgR3pbgS7z1sisdHYUkvM5is6dlG7blf9b9GWnmPeCJTo1ZypA23Kq/YmXpMfe1hkZKCAQ=="
}
