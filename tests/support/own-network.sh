#!/usr/bin/env bash
# Runs a command, as root, in a network of its own: a loopback, which may be narrowed, and one address that calls take.
#   usage: own-network.sh COMMAND [ARG…]
set -euo pipefail
exec unshare --net bash -euc '
  ip link set lo up
  ip link add near type veth peer name far
  ip address add 10.9.8.7/24 dev near
  ip link set near up
  ip link set far up
  DUOLOGUE_OWN_NETWORK=1 exec "$@"' own-network "$@"
