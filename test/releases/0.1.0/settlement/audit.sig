{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 95,
  "head": "54a29f33bf1d4577d11693321240f49abdd25b46a374c0451866ed20514b61ff",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "akNzNcE6DhNAx1uBqlbsnMiFV+HYOMF0XJTMvh1d0iyXVYa/gj+5xORkbv+pajtkPHV8lnPFkalRy09SnlArAQ=="
}
