//go:build unix

package hub_test

import (
	"flag"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// server is a PostgreSQL of the test's own: its folder, its socket, and, because
// PostgreSQL refuses to run as root, a user of its own.
type server struct {
	address string
}

// one is the server of all tests of this package; nil where none can be started.
var one *server

// why says why there is no server.
var why = "PostgreSQL is not installed here"

func TestMain(m *testing.M) {
	// Each check makes four files and empties the hub; -rapid.checks asks for more.
	if err := flag.Set("rapid.checks", "15"); err != nil {
		panic(err)
	}
	stop := start()
	code := m.Run()
	stop()
	os.Exit(code)
}

// database makes an empty database, or skips the test with a word.
func database(t testing.TB) string {
	t.Helper()
	if one == nil {
		t.Skip(why)
	}
	conn, err := pgx.Connect(t.Context(), one.address+" dbname=postgres")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	name := "d" + strconv.FormatInt(time.Now().UnixNano(), 36)
	if _, err := conn.Exec(t.Context(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	return one.address + " dbname=" + name
}

func start() (stop func()) {
	bin := programs()
	if bin == "" {
		return func() {}
	}
	dir, err := os.MkdirTemp("", "hub")
	if err != nil {
		why = err.Error()
		return func() {}
	}
	remove := func() { os.RemoveAll(dir) }
	data := filepath.Join(dir, "data")
	as, err := unprivileged(dir)
	if err != nil {
		why = err.Error()
		return remove
	}
	run := func(program string, args ...string) error {
		c := exec.Command(filepath.Join(bin, program), args...)
		c.SysProcAttr, c.Dir = as, dir
		out, err := c.CombinedOutput()
		if err != nil {
			why = program + ": " + err.Error() + ": " + string(out)
		}
		return err
	}
	if run("initdb", "-D", data, "-A", "trust", "-U", "feldbuch", "--no-sync", "-E", "UTF8", "--locale", "C") != nil {
		return remove
	}
	// A socket in a folder of our own, and no port that somebody else may have.
	options := "-c listen_addresses='' -c unix_socket_directories=" + dir
	if run("pg_ctl", "-D", data, "-l", filepath.Join(dir, "log"), "-o", options, "-w", "start") != nil {
		return remove
	}
	one = &server{"host=" + dir + " user=feldbuch"}
	return func() {
		_ = run("pg_ctl", "-D", data, "-m", "immediate", "stop")
		remove()
	}
}

// programs is the folder of the newest PostgreSQL installed, "" for none.
func programs() string {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // Debian keeps it out of the path
	if len(found) > 0 {
		return filepath.Dir(slices.MaxFunc(found, func(a, b string) int { return versionIn(a) - versionIn(b) }))
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	return ""
}

func versionIn(path string) int {
	n, _ := strconv.Atoi(strings.Split(path, "/")[4])
	return n
}

// unprivileged gives the folder to somebody who is not root, and says as whom to run.
func unprivileged(dir string) (*syscall.SysProcAttr, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		u, err = user.Lookup("nobody")
	}
	if err != nil {
		return nil, err
	}
	uid, err := strconv.Atoi(u.Uid)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.Atoi(u.Gid)
	if err != nil {
		return nil, err
	}
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, os.Chown(dir, uid, gid)
}
