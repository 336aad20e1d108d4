# The bot in a container: not root, nothing writable but /data and /tmp.
#   docker build -t cliffhanger .
#   docker run --read-only --tmpfs /tmp -v cliffhanger:/data --env-file .env -e WEB_ADDRESS=0.0.0.0:8080 cliffhanger
FROM python:3.13-slim AS build
WORKDIR /build
COPY requirements.txt .
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary=:all: -r requirements.txt

FROM python:3.13-slim
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin cliffhanger \
 && install -d -o cliffhanger -g cliffhanger /data
COPY --from=build /venv /venv
COPY bot /app/bot
COPY handlers /app/handlers
COPY storage /app/storage
# compiled here, since nothing can be written there later
RUN /venv/bin/python -m compileall -q /app
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    STORAGE_URL=tinydb:///data/store.json BACKUP_DIR=/data/backups \
    WEB_ADDRESS=0.0.0.0:8080 LOG_FORMAT=json
USER cliffhanger
WORKDIR /data
VOLUME /data
EXPOSE 8080
# alive, not ready: a container that waits for its feeds or its platform is not to be restarted
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
