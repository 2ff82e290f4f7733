package disk

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"
)

// Whoever ends the program when all is done must not hear that nothing was.
func TestATransactionThatIsDoneIsCarriedOutWhoeverInterrupts(t *testing.T) {
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = Transaction(ctx, conn, func() error {
		_, err := conn.ExecContext(ctx, "CREATE TABLE x (y)")
		cancel()
		return err
	})
	var n int
	if found := conn.QueryRowContext(t.Context(), "SELECT count(*) FROM sqlite_schema").Scan(&n); found != nil || err != nil || n != 1 {
		t.Errorf("told %v; %d tables, %v", err, n, found)
	}
	if err := conn.Close(); err != nil {
		t.Error(err)
	}
}
