// Command tlog reads, writes and measures logs with golang.org/x/mod/sumdb: another implementation of what the ledger does.
//
//	tlog read DIR VKEY           opens the checkpoint, reads every entry, checks every inclusion and several consistency proofs
//	tlog write DIR ORIGIN COUNT  writes a log of COUNT entries with a new key, and prints the vkey
//	tlog proof FILE VKEY         checks the tree part of a tlog-proof whose extra part carries the leaf
//	tlog bench FILE              hashes the entries of a bundle-like file, and prints entries per second and the root
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "refused:", err)
		os.Exit(1)
	}
}

func main() {
	switch os.Args[1] {
	case "read":
		read(os.Args[2], os.Args[3])
	case "write":
		write(os.Args[2], os.Args[3], os.Args[4])
	case "proof":
		proof(os.Args[2], os.Args[3])
	case "bench":
		bench(os.Args[2])
	}
}

func number(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

func tilePath(kind string, n int64, width int) string {
	path := "tile/" + kind + "/" + number(n)
	if width < 256 {
		path += ".p/" + strconv.Itoa(width)
	}
	return path
}

type dir string

func (d dir) Height() int { return 8 }

func (d dir) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(string(d), tilePath(strconv.Itoa(t.L), t.N, t.W)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (d dir) SaveTiles([]tlog.Tile, [][]byte) {}

func openCheckpoint(data []byte, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	must(err)
	n, err := note.Open(data, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	hash, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: hash}
}

func entries(bundle []byte) [][]byte {
	var all [][]byte
	for len(bundle) > 0 {
		length := int(binary.BigEndian.Uint16(bundle))
		all = append(all, bundle[2:2+length])
		bundle = bundle[2+length:]
	}
	return all
}

func read(path, vkey string) {
	data, err := os.ReadFile(filepath.Join(path, "checkpoint"))
	must(err)
	tree := openCheckpoint(data, vkey)
	reader := tlog.TileHashReader(tree, dir(path))
	root, err := tlog.TreeHash(tree.N, reader)
	must(err)
	if root != tree.Hash {
		must(fmt.Errorf("tiles give %v, the checkpoint says %v", root, tree.Hash))
	}
	count := int64(0)
	for n := int64(0); n*256 < tree.N; n++ {
		width := 256
		if tree.N-n*256 < 256 {
			width = int(tree.N - n*256)
		}
		bundle, err := os.ReadFile(filepath.Join(path, tilePath("entries", n, width)))
		must(err)
		for _, entry := range entries(bundle) {
			p, err := tlog.ProveRecord(tree.N, count, reader)
			must(err)
			must(tlog.CheckRecord(p, tree.N, tree.Hash, count, tlog.RecordHash(entry)))
			count++
		}
	}
	for old := int64(1); old <= tree.N; old = old*3 + 1 {
		p, err := tlog.ProveTree(tree.N, old, reader)
		must(err)
		oldRoot, err := tlog.TreeHash(old, reader)
		must(err)
		must(tlog.CheckTree(p, tree.N, tree.Hash, old, oldRoot))
	}
	fmt.Println("read", count)
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, i := range indexes {
		all = append(all, m[i])
	}
	return all, nil
}

func write(path, origin, countText string) {
	count, err := strconv.ParseInt(countText, 10, 64)
	must(err)
	var hashes memory
	var bundle bytes.Buffer
	save := func(name string, data []byte) {
		file := filepath.Join(path, name)
		must(os.MkdirAll(filepath.Dir(file), 0o777))
		must(os.WriteFile(file, data, 0o666))
	}
	for i := int64(0); i < count; i++ {
		entry := []byte(fmt.Sprintf(`{"number":%d}`, i))
		must(binary.Write(&bundle, binary.BigEndian, uint16(len(entry))))
		bundle.Write(entry)
		stored, err := tlog.StoredHashes(i, entry, hashes)
		must(err)
		hashes = append(hashes, stored...)
		if i%256 == 255 {
			save(tilePath("entries", i/256, 256), bundle.Bytes())
			bundle.Reset()
		}
	}
	if count%256 > 0 {
		save(tilePath("entries", count/256, int(count%256)), bundle.Bytes())
	}
	for _, tile := range tlog.NewTiles(8, 0, count) {
		data, err := tlog.ReadTileData(tile, hashes)
		must(err)
		save(tilePath(strconv.Itoa(tile.L), tile.N, tile.W), data)
	}
	root, err := tlog.TreeHash(count, hashes)
	must(err)
	skey, vkey, err := note.GenerateKey(rand.Reader, origin)
	must(err)
	signer, err := note.NewSigner(skey)
	must(err)
	text := fmt.Sprintf("%s\n%d\n%v\n", origin, count, root)
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	must(err)
	save("checkpoint", signed)
	save("key", []byte(skey+"\n"+vkey+"\n"))
	must(os.Chmod(filepath.Join(path, "key"), 0o600))
	fmt.Println(vkey)
}

func proof(path, vkey string) {
	data, err := os.ReadFile(path)
	must(err)
	head, checkpoint, _ := strings.Cut(string(data), "\n\n")
	lines := strings.Split(head, "\n")
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	must(err)
	var carried struct{ Leaf string }
	must(json.Unmarshal(extra, &carried))
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	must(err)
	var p tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		p = append(p, hash)
	}
	tree := openCheckpoint([]byte(checkpoint), vkey)
	must(tlog.CheckRecord(p, tree.N, tree.Hash, index, tlog.RecordHash([]byte(carried.Leaf))))
	fmt.Println("proved", index)
}

func bench(path string) {
	data, err := os.ReadFile(path)
	must(err)
	all := entries(data)
	var best time.Duration
	var hashes memory
	for round := 0; round < 5; round++ {
		start := time.Now()
		hashes = nil
		for i, entry := range all {
			stored, err := tlog.StoredHashes(int64(i), entry, hashes)
			must(err)
			hashes = append(hashes, stored...)
		}
		if took := time.Since(start); best == 0 || took < best {
			best = took
		}
	}
	root, err := tlog.TreeHash(int64(len(all)), hashes)
	must(err)
	fmt.Printf("%.0f %v\n", float64(len(all))/best.Seconds(), root)
}
