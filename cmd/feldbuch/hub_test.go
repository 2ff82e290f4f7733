package main

import (
	"errors"
	"testing"

	"feldbuch/store/hub/hubtest"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestHubScripts is TestScripts with a database of its own for each script: HUB.
func TestHubScripts(t *testing.T) {
	server, err := hubtest.Start()
	if errors.Is(err, hubtest.ErrNone) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
	})
	p := scripts("hub")
	alone := p.Setup
	p.Setup = func(e *testscript.Env) error {
		address, err := server.Database(t.Context())
		e.Setenv("HUB", address)
		return errors.Join(err, alone(e))
	}
	testscript.Run(t, p)
}
