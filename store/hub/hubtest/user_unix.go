//go:build unix

package hubtest

import (
	"errors"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// nobody is whom the server runs as where the tests run as root; false elsewhere.
func nobody() (uid, gid int, needed bool) {
	if os.Geteuid() != 0 {
		return 0, 0, false
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.Atoi(u.Uid)
		gid, gidErr := strconv.Atoi(u.Gid)
		if errors.Join(uidErr, gidErr) == nil {
			return uid, gid, true
		}
	}
	return 0, 0, false
}

func giveAway(dir string) error {
	uid, gid, needed := nobody()
	if !needed {
		return nil
	}
	return os.Chown(dir, uid, gid)
}

func unprivileged() *syscall.SysProcAttr {
	uid, gid, needed := nobody()
	if !needed {
		return nil
	}
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
}
