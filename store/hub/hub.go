package hub

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"feldbuch/store"
)

// format is that of the tables this program makes.
const format = 1

//go:embed schema.sql
var schema string

// What can be wrong with a hub, or with a file that wants to use it.
var (
	// ErrUnreachable: there is no such server, it does not let us in, or it was lost.
	ErrUnreachable = errors.New("the hub cannot be reached")
	// ErrRefused: the database does not let us do something; Reason says why.
	ErrRefused = errors.New("the hub refuses")
	// ErrAddress: the address is not one of a PostgreSQL database.
	ErrAddress = errors.New("not the address of a PostgreSQL database")
	// ErrNewer: a later program made the hub's tables.
	ErrNewer = errors.New("made by a later version")
	// ErrMalformed: what stands there cannot even be an event, and no program of ours wrote it.
	ErrMalformed = errors.New("malformed row on the hub")
	// ErrTrial: the file's study was begun without arranging one.
	ErrTrial = errors.New("a study that nobody arranged")
	// ErrNotLead: the file is not a lead's.
	ErrNotLead = errors.New("not the file of a lead")
	// ErrBehind: the hub has erasures, or events of erased interviews, that the file does
	// not know. Pull and merge, then push again.
	ErrBehind = errors.New("the hub knows more about what is erased")
)

// Hub is a connection to the events of one study in a database.
type Hub struct {
	conn   *pgx.Conn
	file   *store.File
	schema string
	name   string
	there  bool // its tables are
}

// Open connects to the database at an address as libpq understands it, for the study of
// the file. Nothing is written before the first push.
func Open(ctx context.Context, address string, file *store.File) (*Hub, error) {
	study := file.Study()
	switch {
	case study.Trial():
		return nil, ErrTrial
	case file.Replica().Role != store.Lead:
		return nil, ErrNotLead
	}
	id, err := uuid.Parse(study.ID)
	if err != nil {
		return nil, fmt.Errorf("study id: %w", err)
	}
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, ErrAddress // what pgx says may show a password
	}
	h := &Hub{file: file, schema: fmt.Sprintf("feldbuch_%x", id[:]), name: nameOf(config)}
	config.RuntimeParams["search_path"] = h.schema
	config.RuntimeParams["application_name"] = "feldbuch"
	if h.conn, err = pgx.ConnectConfig(ctx, config); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	if err := h.look(ctx); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

// nameOf tells which database it is, and neither who uses it nor the password.
func nameOf(c *pgx.ConnConfig) string {
	return "postgres://" + net.JoinHostPort(c.Host, strconv.Itoa(int(c.Port))) + "/" + c.Database
}

// Name is the address of the hub without user and password.
func (h *Hub) Name() string { return h.name }

// Close ends the connection.
func (h *Hub) Close() error { return h.conn.Close(context.Background()) }

// look finds out whether the study is there already, in tables we know. Where its schema is
// and a table is not, somebody took that away, and nothing there must pass for nothing new.
func (h *Hub) look(ctx context.Context) error {
	if err := h.conn.QueryRow(ctx, "SELECT to_regnamespace($1) IS NOT NULL", h.schema).Scan(&h.there); err != nil || !h.there {
		return explain(err)
	}
	var made int
	switch err := h.conn.QueryRow(ctx, "SELECT format FROM hub").Scan(&made); {
	case errors.Is(err, pgx.ErrNoRows):
		return fmt.Errorf("%w: no format", ErrMalformed)
	case err != nil:
		return explain(err)
	}
	if made > format {
		return fmt.Errorf("%w: format %d, known up to %d", ErrNewer, made, format)
	}
	return nil
}

// build makes the study's tables, unless another lead has done so meanwhile.
func (h *Hub) build(ctx context.Context) error {
	study := h.file.Study()
	err := pgx.BeginFunc(ctx, h.conn, func(tx pgx.Tx) error {
		// Two that create one schema at once would both fail.
		if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock(hashtext($1))", h.schema); err != nil {
			return err
		}
		err := tx.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = $1)", h.schema).Scan(&h.there)
		if err != nil || h.there {
			return err
		}
		if _, err := tx.Exec(ctx, "CREATE SCHEMA "+pgx.Identifier{h.schema}.Sanitize()); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, schema); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, "INSERT INTO hub (one, format, study, name) VALUES (true, $1, $2, $3)", format, study.ID, study.Name)
		return err
	})
	h.there = err == nil
	return explain(err)
}

// explain says where an error of the connection lies.
func explain(err error) error {
	var refused *pgconn.PgError
	var lost *pgconn.ConnectError
	var network net.Error
	var unread pgx.ScanArgError
	switch {
	case errors.As(err, &unread):
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	case err == nil || errors.Is(err, context.Canceled) || errors.Is(err, ErrUnreachable) || errors.Is(err, ErrBehind) || errors.Is(err, ErrMalformed):
		return err
	case errors.As(err, &refused) && !strings.HasPrefix(refused.Code, "57P"): // 57P: it is being shut down
		return fmt.Errorf("%w: %w", ErrRefused, err)
	case refused != nil, errors.As(err, &lost), errors.As(err, &network), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed):
		return fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	return err
}

// Reason is what server or network say of an error, without addresses and names.
func Reason(err error) string {
	var refused *pgconn.PgError
	var network *net.OpError
	switch {
	case errors.As(err, &refused):
		return refused.Message
	case errors.As(err, &network):
		return network.Err.Error()
	case errors.Is(err, context.DeadlineExceeded):
		return "timeout"
	}
	return "connection lost"
}
