package store

// Exec runs a statement on the connection that writes f.
func Exec(f *File, text string) error {
	_, err := f.conn.ExecContext(ctx, text)
	return err
}
