// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.util.Map;

/** Somebody in one of the demo's Moodles, opening links as a browser would. */
public final class DemoVisitor {
    private final RunningServer server;
    private final String site;
    private final Browser browser = new Browser();

    /** @param site {@code se} or {@code no}; @param user the person's number there */
    public DemoVisitor(RunningServer server, String site, long user) {
        this.server = server;
        this.site = address(server, site);
        browser.post(this.site + "/login/index.php", Map.of("user", Long.toString(user)));
    }

    public static String address(RunningServer server, String site) {
        return "http://127.0.0.1:" + server.port() + "/demo/" + site;
    }

    public Browser browser() {
        return browser;
    }

    /** The form Moodle sends when a link is opened. @param version {@code 1p1} or {@code 1p3} */
    public Page form(long module, String version) {
        return browser.get(site + "/mod/lti/launch.php?id=" + module + "&v=" + version);
    }

    /** Opens a link and goes on until the tool shows a page. */
    public Page launch(long module, String version) {
        var first = browser.submit(form(module, version));
        return version.equals("1p1") ? first : browser.submit(first);
    }

    public Page gradebook() {
        return browser.get(site + "/grade/report/index.php");
    }

    /** The same session without the Moodle, for requests a page would not send. */
    public Visitor session() {
        return Visitor.with(
                server, "__Host-verkstad=" + browser.cookies("localhost").get("__Host-verkstad"));
    }

    /** A page of the tool with the session of the latest launch. */
    public Page tool(String path) {
        return browser.get(server.address() + path);
    }
}
