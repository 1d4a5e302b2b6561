# One image for every app; the command chooses which (the api unless told otherwise).
FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY deploy deploy
COPY apps apps
COPY libs libs
RUN node deploy/build.mjs

# Without the embedded stores: in a container the database is another one's work.
FROM node:20.20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:20.20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY deploy/healthcheck.mjs deploy/healthcheck.mjs
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
