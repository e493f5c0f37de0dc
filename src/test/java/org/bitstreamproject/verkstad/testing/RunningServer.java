// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** target/verkstad.jar as an operator starts it: own process, own directory, own port. */
public final class RunningServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final Process process;
    private final int port;
    private final Path log;

    private RunningServer(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Returns when the server says it is ready. @param home its working directory, data and log included */
    public static RunningServer start(Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(home, settings, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", KeyAgent.option()));
    }

    /** The same with options for the virtual machine. */
    public static RunningServer start(Path home, Map<String, String> settings, List<String> options)
            throws IOException, InterruptedException {
        var port = freePort();
        var all = new HashMap<>(settings);
        all.putIfAbsent("VERKSTAD_PORT", String.valueOf(port));
        all.putIfAbsent("VERKSTAD_DATA_DIR", home.resolve("data").toString());
        var log = home.resolve("server.log");
        var line = new ArrayList<>(List.of("java"));
        line.addAll(options);
        line.addAll(List.of("-jar", System.getProperty("verkstad.jar")));
        var command = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(all);
        var server = new RunningServer(command.start(), Integer.parseInt(all.get("VERKSTAD_PORT")), log);
        server.waitUntilReady();
        return server;
    }

    public int port() {
        return port;
    }

    /** The tool's own address. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Everything the server has said. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** kill -9: no shutdown hook, no flush. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The server's process number. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp) && process.isAlive()) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        close();
        throw new IllegalStateException("the server did not become ready:\n" + log());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
