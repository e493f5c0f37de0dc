// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oidc.Client;

/** A real HTTP server that answers as a captured Moodle did, and writes down what it was asked. */
public final class LocalPlatform implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final Map<String, java.util.function.Function<String, Answer>> byMethod = new HashMap<>();
    private final Map<String, String> endless = new ConcurrentHashMap<>();
    private final AtomicLong sentWithoutEnd = new AtomicLong();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public record Asked(String method, String uri, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** @param body may depend on the request's body */
    public record Answer(
            int status, String type, UnaryOperator<String> body, Map<String, String> headers, long delayMs) {}

    public LocalPlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Client client() {
        return new Client(
                new RegistrationId(1),
                url(),
                "client-1",
                Set.of("2"),
                new Client.Endpoints(url() + "/auth", url() + "/token", url() + "/jwks"),
                true);
    }

    /** Answers for a path are given in this order; the last one stays. */
    public LocalPlatform answers(String path, int status, String type, String body) {
        return answers(path, new Answer(status, type, any -> body, Map.of(), 0));
    }

    public LocalPlatform answers(String path, Answer answer) {
        answers.computeIfAbsent(path, any -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Answers as the captured exchange did. */
    public LocalPlatform answersAs(String path, JsonObject exchange) {
        JsonObject response = exchange.getJsonObject("response");
        String type = response.getJsonObject("headers").getString("content-type");
        JsonValue body = response.get("body");
        String text = body instanceof JsonString string ? string.getString() : body.toString();
        return answers(path, response.getInt("status"), type, text);
    }

    /** From now on the answer depends on the method. */
    public LocalPlatform becomes(String path, java.util.function.Function<String, Answer> answer) {
        byMethod.put(path, answer);
        return this;
    }

    /** From now on the answer never ends: this text again and again, in chunks, until the caller hangs up. */
    public LocalPlatform endless(String path, String again) {
        endless.put(path, again.repeat(1024));
        return this;
    }

    /** How much of endless answers anybody took, in bytes. */
    public long sentWithoutEnd() {
        return sentWithoutEnd.get();
    }

    public List<Asked> asked(String path) {
        return asked.stream()
                .filter(one -> one.uri().split("\\?")[0].equals(path))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        String path = exchange.getRequestURI().getPath();
        if (endless.containsKey(path)) {
            neverEnds(exchange, endless.get(path).getBytes(StandardCharsets.UTF_8));
            return;
        }
        Answer answer = byMethod.containsKey(path) ? byMethod.get(path).apply(exchange.getRequestMethod()) : next(path);
        pause(answer.delayMs());
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = answer.body().apply(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void neverEnds(HttpExchange exchange, byte[] chunk) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            while (true) {
                out.write(chunk);
                sentWithoutEnd.addAndGet(chunk.length);
            }
        }
    }

    private Answer next(String path) {
        Deque<Answer> left = answers.getOrDefault(path, new ArrayDeque<>());
        if (left.isEmpty()) {
            return new Answer(404, "text/html", any -> "<html>nothing here", Map.of(), 0);
        }
        return left.size() > 1 ? left.poll() : left.peek();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
