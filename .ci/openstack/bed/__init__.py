"""A real OpenStack control plane on loopback for Kiln's live tests; started by ../up and stopped by ../down."""
