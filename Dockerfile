# syntax=docker/dockerfile:1

# 1. Style, scripts and fonts of the pages.
FROM node:22-bookworm-slim AS static
WORKDIR /build/static
COPY static/package.json static/package-lock.json ./
RUN npm ci --no-audit --no-fund
# The build reads the views to leave out styles that no page uses.
COPY src /build/src
COPY static ./
RUN npm run build

# 2. The one binary, with static files, texts and SQL inside.
FROM rust:1.95-slim-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends gcc libc6-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY Cargo.toml Cargo.lock ./
COPY src ./src
COPY sql ./sql
COPY static ./static
COPY --from=static /build/static/dist ./static/dist
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    RUSTFLAGS="--remap-path-prefix=/build=/portal --remap-path-prefix=/usr/local/cargo=/cargo" \
    cargo build --release --locked && cp target/release/portal /usr/local/bin/portal

# 3. What runs.
FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/portal --create-home portal
COPY --from=build /usr/local/bin/portal /usr/local/bin/portal
USER portal
WORKDIR /var/lib/portal
ENV PORTAL_DATA_DIR=/var/lib/portal/data PORTAL_LISTEN=0.0.0.0:8080
RUN mkdir data
VOLUME /var/lib/portal/data
EXPOSE 8080
# bash speaks HTTP well enough: the image needs no further program.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["portal"]
CMD ["serve"]
