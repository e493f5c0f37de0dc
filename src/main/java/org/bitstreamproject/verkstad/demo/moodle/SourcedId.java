// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Moodle's result handle: JSON text, quotes and all, that names activity and person and is guarded by a salted hash. */
public record SourcedId(long instance, long user, long type) {
    static String of(long instance, long user, long type, long launch, String salt) {
        var data = data(Long.toString(instance), Long.toString(user), Long.toString(type), launch);
        var handle = new LinkedHashMap<String, Object>();
        handle.put("data", data);
        handle.put("hash", hash(data, salt));
        return PhpJson.write(handle);
    }

    /** The handle if its hash is right; its launch number does not matter, older ones stay valid. */
    public static Optional<SourcedId> read(String text, String salt) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return checked(reader.readObject(), salt);
        } catch (JsonException | ClassCastException | NullPointerException | NumberFormatException notAHandle) {
            return Optional.empty();
        }
    }

    private static Optional<SourcedId> checked(JsonObject handle, String salt) {
        var told = handle.getJsonObject("data");
        var data = data(
                told.getString("instanceid"),
                told.getString("userid"),
                told.getString("typeid"),
                told.getJsonNumber("launchid").longValue());
        if (!MessageDigest.isEqual(bytes(hash(data, salt)), bytes(handle.getString("hash")))) return Optional.empty();
        return Optional.of(new SourcedId(
                Long.parseLong(told.getString("instanceid")),
                Long.parseLong(told.getString("userid")),
                Long.parseLong(told.getString("typeid"))));
    }

    private static LinkedHashMap<String, Object> data(String instance, String user, String type, long launch) {
        var data = new LinkedHashMap<String, Object>();
        data.put("instanceid", instance);
        data.put("userid", user);
        data.put("typeid", type);
        data.put("launchid", launch);
        return data;
    }

    private static String hash(LinkedHashMap<String, Object> data, String salt) {
        return Encoding.hex(Encoding.digest("SHA-256", bytes(PhpJson.write(data) + salt)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
