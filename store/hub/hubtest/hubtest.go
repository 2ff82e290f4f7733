// Package hubtest starts a PostgreSQL for tests of the hub: with its folder, its socket
// and, because PostgreSQL refuses to run as root, a user of its own.
package hubtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/jackc/pgx/v5"
)

// ErrNone: there is no PostgreSQL on this machine.
var ErrNone = errors.New("PostgreSQL is not installed here")

// Server is a running PostgreSQL.
type Server struct {
	bin, dir string
	made     atomic.Int64
}

// Start starts a server. It listens on no port that somebody else may have.
func Start() (*Server, error) {
	bin := programs()
	if bin == "" {
		return nil, ErrNone
	}
	dir, err := os.MkdirTemp("", "hub")
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin, dir: dir}
	if err := s.start(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return s, nil
}

func (s *Server) start() error {
	if err := giveAway(s.dir); err != nil {
		return err
	}
	if err := s.run("initdb", "-D", s.data(), "-A", "trust", "-U", "feldbuch", "--no-sync", "-E", "UTF8", "--locale", "C"); err != nil {
		return err
	}
	options := "-c listen_addresses='' -c unix_socket_directories=" + s.dir
	return s.run("pg_ctl", "-D", s.data(), "-l", filepath.Join(s.dir, "log"), "-o", options, "-w", "start")
}

// Stop stops the server and removes all it had.
func (s *Server) Stop() error {
	return errors.Join(s.run("pg_ctl", "-D", s.data(), "-m", "immediate", "stop"), os.RemoveAll(s.dir))
}

// Database makes an empty database and gives its address.
func (s *Server) Database(ctx context.Context) (string, error) {
	conn, err := pgx.Connect(ctx, s.address("postgres"))
	if err != nil {
		return "", err
	}
	name := fmt.Sprint("d", s.made.Add(1))
	_, err = conn.Exec(ctx, "CREATE DATABASE "+name)
	return s.address(name), errors.Join(err, conn.Close(ctx))
}

func (s *Server) address(database string) string {
	return "host=" + s.dir + " user=feldbuch dbname=" + database
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func (s *Server) run(program string, args ...string) error {
	c := exec.Command(filepath.Join(s.bin, program), args...)
	c.Dir, c.SysProcAttr = s.dir, unprivileged()
	out, err := c.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", program, err, out)
	}
	return nil
}

// programs is the folder of the newest PostgreSQL installed, "" for none. Debian keeps
// it out of the path.
func programs() string {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err == nil && len(found) > 0 {
		return filepath.Dir(slices.MaxFunc(found, func(a, b string) int { return version(a) - version(b) }))
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	return ""
}

// version is the number in /usr/lib/postgresql/15/bin/initdb.
func version(path string) int {
	n, err := strconv.Atoi(strings.Split(path, "/")[4])
	if err != nil {
		return 0
	}
	return n
}
