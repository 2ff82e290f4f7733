package table_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"
	"pgregory.net/rapid"

	"feldbuch/store/disk/table"
)

// written is a database whose table t SQLite has written.
func written(t *rapid.T, dir string) string {
	path := filepath.Join(dir, "t.db")
	_ = os.Remove(path)
	db, err := sql.Open("sqlite", path+"?_pragma=synchronous(0)&_pragma=journal_mode(off)")
	check(t, err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	size := rapid.SampledFrom([]int{512, 1024, 4096, 65536}).Draw(t, "page size")
	dice := rand.New(rand.NewPCG(1, rapid.Uint64().Draw(t, "seed")))
	exec := func(text string, args ...any) {
		_, err := db.Exec(text, args...)
		check(t, err)
	}
	exec(fmt.Sprintf("PRAGMA page_size = %d", size))
	exec("CREATE TABLE other (x); CREATE TABLE t (k, n, v, PRIMARY KEY (k, n)) WITHOUT ROWID; CREATE INDEX tv ON t (v); BEGIN")
	for i := range dice.IntN(100) {
		exec("INSERT OR REPLACE INTO t VALUES (?, ?, ?)", i%7, dice.Int64(), cell(dice, size))
		exec("INSERT INTO other VALUES (zeroblob(50))")
	}
	exec("DELETE FROM t WHERE n % 5 = 0; COMMIT")
	return path
}

func cell(dice *rand.Rand, page int) any {
	switch dice.IntN(6) {
	case 0:
		return nil
	case 1:
		return int64(dice.IntN(5) - 2)
	case 2:
		return dice.Int64() >> dice.IntN(64)
	case 3:
		return dice.Float64() - 0.5
	case 4:
		return strings.Repeat("ü", dice.IntN(20))
	}
	return bytes.Repeat([]byte{7}, dice.IntN(3*page))
}

func check(t interface{ Fatal(...any) }, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

func asSQLiteReads(t *rapid.T, path string) (root uint32, all [][]any) {
	db, err := sql.Open("sqlite", path)
	check(t, err)
	defer db.Close()
	check(t, db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 't'").Scan(&root))
	rows, err := db.Query("SELECT k, n, v FROM t ORDER BY k, n")
	check(t, err)
	defer rows.Close()
	for rows.Next() {
		row := make([]any, 3)
		check(t, rows.Scan(&row[0], &row[1], &row[2]))
		all = append(all, row)
	}
	check(t, rows.Err())
	return root, all
}

// read reads the table, and promises nothing but to end.
func read(content []byte, root uint32) (all [][]any, err error) {
	return readFrom(content, root, nil)
}

func readFrom(content []byte, root uint32, before func(*table.Row) bool) (all [][]any, err error) {
	tb, err := table.New(bytes.NewReader(content), int64(len(content)), root)
	if err != nil {
		return nil, err
	}
	err = tb.EachFrom(before, func(r *table.Row) error {
		var row []any
		for i := range r.Columns() {
			row = append(row, r.Value(i))
		}
		all = append(all, row)
		return nil
	})
	return all, err
}

func TestATableIsReadAsSQLiteReadsIt(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		path := written(t, dir)
		root, want := asSQLiteReads(t, path)
		content, err := os.ReadFile(path)
		check(t, err)
		got, err := read(content, root)
		check(t, err)
		if diff := cmp.Diff(want, got, cmp.Comparer(bytes.Equal)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestATableIsReadFromAKeyOn(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		path := written(t, dir)
		root, all := asSQLiteReads(t, path)
		content, err := os.ReadFile(path)
		check(t, err)
		key := rapid.Int64Range(-1, 7).Draw(t, "key")
		var want [][]any
		for _, row := range all {
			if row[0].(int64) >= key {
				want = append(want, row)
			}
		}
		got, err := readFrom(content, root, func(r *table.Row) bool {
			k, _ := r.Int(0)
			return k < key
		})
		check(t, err)
		if diff := cmp.Diff(want, got, cmp.Comparer(bytes.Equal)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestADamagedTableIsReadOrRefused(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		path := written(t, dir)
		root, _ := asSQLiteReads(t, path)
		content, err := os.ReadFile(path)
		check(t, err)
		for range rapid.IntRange(1, 20).Draw(t, "damages") {
			content[rapid.IntRange(0, len(content)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		content = content[:rapid.IntRange(0, len(content)).Draw(t, "torn")]
		if _, err := read(content, root); err != nil && !errors.Is(err, table.ErrDamaged) && len(content) >= 100 {
			t.Fatal(err)
		}
	})
}

func FuzzTable(f *testing.F) {
	path := filepath.Join(f.TempDir(), "seed.db")
	db, err := sql.Open("sqlite", path)
	check(f, err)
	_, err = db.Exec("PRAGMA page_size = 512; CREATE TABLE t (k PRIMARY KEY, v) WITHOUT ROWID; INSERT INTO t VALUES (1, 'a'), (2, zeroblob(900)), (3, 0.5)")
	check(f, errors.Join(err, db.Close()))
	content, err := os.ReadFile(path)
	check(f, err)
	f.Add(content, uint32(2))
	f.Fuzz(func(_ *testing.T, content []byte, root uint32) { _, _ = read(content, root) })
}
