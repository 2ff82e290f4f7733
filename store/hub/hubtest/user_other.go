//go:build !unix

package hubtest

import "syscall"

func giveAway(string) error { return nil }

func unprivileged() *syscall.SysProcAttr { return nil }
