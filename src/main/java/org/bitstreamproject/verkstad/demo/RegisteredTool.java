// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.bitstreamproject.verkstad.demo.moodle.Tool;

/** A tool that registered itself; its type number is its deployment. */
@Entity(name = "DemoTool")
@Table(name = "demo_tool")
class RegisteredTool {
    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final long FIRST = 10;
    private static final long LEGACY = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "site")
    private String site = "";

    @Column(name = "client_id")
    private String clientId = "";

    @Column(name = "title")
    private String title = "";

    @Column(name = "login_url")
    private String loginUrl = "";

    @Column(name = "redirect_url")
    private String redirectUrl = "";

    @Column(name = "jwks_url")
    private String jwksUrl = "";

    @Column(name = "legacy")
    private boolean legacy;

    @Column(name = "active")
    private boolean active;

    protected RegisteredTool() {}

    /** @param description the tool's own, checked */
    RegisteredTool(String site, String clientId, boolean legacy, JsonObject description) {
        this.site = site;
        this.clientId = clientId;
        this.legacy = legacy;
        this.title = description.getString("client_name");
        this.loginUrl = description.getString("initiate_login_uri");
        this.redirectUrl = description.getJsonArray("redirect_uris").getString(0);
        this.jwksUrl = description.getString("jwks_uri");
    }

    /** Until the administrator says so it is not offered to teachers. */
    void activate() {
        active = true;
    }

    /** An upgraded tool keeps its type number. */
    long type() {
        return legacy ? LEGACY : FIRST + id;
    }

    Tool tool() {
        return new Tool(type(), clientId, loginUrl, redirectUrl, jwksUrl, List.of());
    }

    ToolsPage.Row row() {
        return new ToolsPage.Row(type(), title, clientId, active);
    }

    /** What Moodle answers: 200, and less than it was told. */
    String answer() {
        var tool = Json.createObjectBuilder()
                .add("version", "1.3.0")
                .add("deployment_id", Long.toString(type()))
                .add("target_link_uri", redirectUrl);
        return Json.createObjectBuilder()
                .add("client_id", clientId)
                .add("response_types", Json.createArrayBuilder().add("id_token"))
                .add("jwks_uri", jwksUrl)
                .add("initiate_login_uri", loginUrl)
                .add("redirect_uris", Json.createArrayBuilder().add(redirectUrl))
                .add("application_type", "web")
                .add("token_endpoint_auth_method", "private_key_jwt")
                .add("client_name", title)
                .add(CONFIGURATION, tool)
                .build()
                .toString();
    }
}
