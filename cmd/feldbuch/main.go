// Command feldbuch is an offline-first field survey tool.
package main

import (
	"os"

	"feldbuch/cmd/internal/cli"
)

func main() { os.Exit(cli.Main()) }
