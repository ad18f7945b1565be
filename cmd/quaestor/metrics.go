package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"quaestor/bot/discord/meter"
)

// serveMetrics serves counts at an address until stop is called. No address is no meter.
func serveMetrics(address string, log *slog.Logger) (m *meter.Meter, stop func(), err error) {
	if address == "" {
		return nil, func() {}, nil
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, nil, fmt.Errorf("serving metrics: %w; give --metrics a free address, such as 127.0.0.1:9464", err)
	}
	m = meter.New()
	s := &http.Server{Handler: m.Handler(), ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 30 * time.Second}
	go func() {
		if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			log.Error("metrics are no longer served", "cause", err)
		}
	}()
	log.Info("serving metrics", "address", "http://"+l.Addr().String()+"/metrics")
	return m, func() { _ = s.Close() }, nil // at the end of the process
}
