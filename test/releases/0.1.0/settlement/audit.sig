{
  "schema": "award-signature/1",
  "algorithm": "Ed25519",
  "entries": 95,
  "head": "5be1fce3955088189b31e6fd1cd09eec1bd39c6c71fdee72b4dd3e2618163095",
  "key": "324be2dea8bc44461b0233e51fa48902ed6b1cc671e7739af2551e0bfe68f54e",
  "signature": "qHvbxIWDy+Uqt65RjSnBlFtrbhh/+xOgzoO7UtV6Xy6oerOo1Humyn1Ua4JFtdKrxUzefVHGJShiItwuIOijBQ=="
}
