// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The war that Maven built, on a plain Payara Micro without our launcher: it starts, migrates and answers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WarDeploymentIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ArquillianResource
    URL base;

    @Deployment(testable = false)
    static WebArchive builtWar() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("verkstad.war")));
    }

    @Test
    void isReadyWithAMigratedDatabase() throws Exception {
        assertThat(get("/health/ready", "application/json").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready", "application/json").body()).contains("\"database\"", "UP");
    }

    @Test
    void asksForALaunchInTheBrowsersLanguage() throws Exception {
        var page = get("/home", "text/html");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("<html lang=\"nb\"", "læringsplattformen");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void tellsMachinesInProblemJson() throws Exception {
        var problem = get("/api/v1/me", "application/json");

        assertThat(problem.statusCode()).isEqualTo(401);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void servesTheBuiltFrontEndByItsHashedName() throws Exception {
        var page = get("/home", "text/html").body();
        var stylesheet = page.replaceAll("(?s).*href=\"(/assets/main[^\"]*[.]css)\".*", "$1");

        assertThat(get(stylesheet, "text/css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("immutable");
    }

    @Test
    void keepsTheDemoShut() throws Exception {
        assertThat(get("/demo/", "text/html").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + base.getPort() + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", accept)
                        .header("Accept-Language", "nb-NO")
                        .build(),
                BodyHandlers.ofString());
    }
}
