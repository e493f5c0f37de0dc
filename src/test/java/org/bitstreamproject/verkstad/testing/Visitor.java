// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser without script: keeps its session cookie, sends forms with the fields the page had. */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // what browsers and proxies speak without TLS
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern HANDLE = Pattern.compile("name=\"_handle\" value=\"([^\"]+)\"");
    private final RunningServer server;
    private final String cookie;

    private Visitor(RunningServer server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** @param launched the answer to a launch that was accepted */
    static Visitor after(RunningServer server, HttpResponse<String> launched) {
        if (launched.statusCode() != 303) {
            throw new IllegalStateException("the launch was refused: " + launched.statusCode() + " "
                    + launched.headers().firstValue("X-Verkstad-Reason").orElse("") + "\n" + launched.body());
        }
        return new Visitor(server, cookies(launched));
    }

    /** @param cookie name and value of a session's cookie */
    static Visitor with(RunningServer server, String cookie) {
        return new Visitor(server, cookie);
    }

    /** name=value pairs of every cookie the answer sets. */
    static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(line -> line.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    /** The same browser when the server has been started again. */
    public Visitor at(RunningServer restarted) {
        return new Visitor(restarted, cookie);
    }

    public String cookie() {
        return cookie;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** The page, which must answer 200. */
    public String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.body();
    }

    /** This session's handle, read from any page with a form. */
    public String handle() throws IOException, InterruptedException {
        var found = HANDLE.matcher(page("/help"));
        if (!found.find()) {
            throw new IllegalStateException("no form on the page");
        }
        return found.group(1);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_handle", handle());
        return send(path, form(all));
    }

    /** Fills in the first form of the page that posts to this address and sends it, other fields as the page gave them. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> filled)
            throws IOException, InterruptedException {
        return send(action, formOf(page(page), action, filled));
    }

    /** The body such a form would send. @throws IllegalStateException when the page has no form for this address */
    public static String formOf(String html, String action, Map<String, String> filled) {
        var form = Jsoup.parse(html).forms().stream()
                .filter(each -> each.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form posts to " + action + "\n" + html));
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(filled);
        return form(fields);
    }

    public HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a file in the form of this page. */
    public HttpResponse<String> upload(String page, String field, byte[] file)
            throws IOException, InterruptedException {
        var handle = HANDLE.matcher(page(page));
        if (!handle.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        var mark = "----form-" + file.length;
        var head = "--" + mark + "\r\nContent-Disposition: form-data; name=\"_handle\"\r\n\r\n" + handle.group(1)
                + "\r\n--" + mark + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"course.zip\"\r\nContent-Type: application/zip\r\n\r\n";
        var body = List.of(head.getBytes(UTF_8), file, ("\r\n--" + mark + "--\r\n").getBytes(UTF_8));
        return CLIENT.send(
                request(page)
                        .header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .POST(BodyPublishers.ofByteArrays(body))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> json(String method, String path, String body) throws IOException, InterruptedException {
        return json(method, path, handle(), body);
    }

    /** The same with a handle read before, so that one call is one request. */
    public HttpResponse<String> json(String method, String path, String handle, String body)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").header("X-Verkstad-Handle", handle);
        return CLIENT.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Cookie", cookie);
    }
}
