// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.testing.Browser;
import org.bitstreamproject.verkstad.testing.SharedServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks that only {@link LaunchListIT} proves, and it on the embedded database: here on PostgreSQL, on the server others share. */
@DisplayNameGeneration(ListedNames.class)
class LaunchListOnPostgresIT {
    private static final Who SIGNE = new Who("7311", "Signe Listlund", "Learner");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static SharedServer shared;

    @BeforeAll
    static void start() throws Exception {
        shared = SharedServer.onPostgres();
    }

    @Checks({"B14", "O16"})
    @ParameterizedTest
    @CsvSource({
        "HEAD, /lti/1p3/login", "PUT, /lti/1p3/login", "DELETE, /lti/1p3/login", "GET, /lti/1p3/launch",
        "PUT, /lti/1p3/launch", "GET, /lti/1p1/launch", "HEAD, /lti/1p1/launch", "PUT, /lti/1p1/launch"
    })
    void refusesEveryOtherMethod(String method, String path) throws Exception {
        assertThat(send("POST", "/lti/1p3/login", initiation()).statusCode()).isEqualTo(302);

        var answer = send(method, path, initiation());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Checks({"O13", "O19"})
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void answersALoginOfEitherMethodWithTheOneRedirectUri(String method) throws Exception {
        var answer = send(method, "/lti/1p3/login", initiation());

        assertThat(answer.statusCode()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(Form.parse(URI.create(location).getRawQuery()).fields())
                .containsEntry("redirect_uri", shared.server.address() + "/lti/1p3/launch")
                .containsEntry("lti_message_hint", initiation().get("lti_message_hint"));
    }

    @Test
    @Checks("S16")
    void opensANewSessionAtEveryLaunch() throws Exception {
        var first = launchedWith("__Host-verkstad=fixed-by-somebody-else");
        var second = launchedWith(session(first));

        assertThat(session(first)).isNotEmpty().doesNotContain("fixed-by-somebody-else");
        assertThat(session(second)).isNotEmpty().isNotEqualTo(session(first));
    }

    /** A whole launch by somebody whose browser brought this cookie. */
    private static Visitor launchedWith(String cookie) throws Exception {
        var login = shared.umu.login(shared.server, SIGNE);
        assertThat(cookie).doesNotContain(login.request().get("state"));
        var brought = new TestPlatform.Login(login.request(), login.cookie() + "; " + cookie);
        var token = shared.umu.idToken(shared.server, login, SIGNE, "home");
        return shared.umu.entered(shared.server, brought, token);
    }

    private static String session(Visitor visitor) {
        return visitor.cookie().replaceFirst(".*(__Host-verkstad=[^;]+).*", "$1");
    }

    private static HttpResponse<String> send(String method, String path, Map<String, String> fields) throws Exception {
        var address = shared.server.address() + path;
        var body = Browser.encoded(fields);
        var request = method.equals("POST")
                ? HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                : HttpRequest.newBuilder(URI.create(address + "?" + body))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> initiation() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("iss", shared.umu.issuer());
        fields.put("target_link_uri", shared.server.address() + "/somewhere/else?x=1");
        fields.put("login_hint", SIGNE.userId());
        fields.put("lti_message_hint", "{\"cmid\":5,\"launchid\":\"ltilaunch5_1\"}");
        fields.put("client_id", "umu-client");
        fields.put("lti_deployment_id", "1");
        return fields;
    }
}
