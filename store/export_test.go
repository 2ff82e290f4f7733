package store

import (
	"flag"
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// Checks checks a law that needs many files so many times, unless -rapid.checks asks for
// another number.
func Checks(t *testing.T, usual int, law func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	if was := checks.Value.String(); was == checks.DefValue {
		check(t, checks.Value.Set(fmt.Sprint(usual)))
		defer func() { check(t, checks.Value.Set(was)) }()
	}
	rapid.Check(t, law)
}

// Exec runs a statement on the connection that writes f.
func Exec(f *File, text string) error {
	_, err := f.conn.ExecContext(ctx, text)
	return err
}
