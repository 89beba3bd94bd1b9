package store

const childRole = "QINGDAN_TEST_CHILD"

func child(string) int { return 2 }
