// Package disk opens, locks, copies and publishes SQLite files so that a power
// cut, a full disk or a pulled stick is either without effect or told as a Fault.
// It does not know what the files hold.
package disk
