// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Somebody who adds one activity after the other to a model, as fast as they are answered, and counts the answers. */
public final class DrawingHand {
    private final Visitor who;
    private final String model;
    private final String name;
    private final int start;
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private volatile int sent;
    private volatile boolean enough;

    /** @param model its address for programs @param name what its activities begin with @param start the version it saw first */
    public DrawingHand(Visitor who, String model, String name, int start) {
        this.who = who;
        this.model = model;
        this.name = name;
        this.start = start;
    }

    /** Until it is enough, or nobody answers any more. */
    public void draw() throws IOException, InterruptedException {
        var handle = who.handle();
        while (!enough) {
            sent = answered() + 1;
            HttpResponse<String> answer;
            try {
                answer = who.json("POST", model + "/commands", handle, body(sent));
            } catch (IOException killed) {
                return;
            }
            answers.add(version(answer));
        }
    }

    public void stop() {
        enough = true;
    }

    /** The same command as it was sent first. @return the version it led to */
    public int sendAgain(Visitor by, int number) throws IOException, InterruptedException {
        return version(by.json("POST", model + "/commands", body(number)));
    }

    public String name() {
        return name;
    }

    public int answered() {
        return answers.size();
    }

    /** How many it has sent, the one on its way counted. */
    public int sent() {
        return sent;
    }

    /** The versions it was told of, in their order. */
    public List<Integer> answers() {
        return List.copyOf(answers);
    }

    /** What its first activities are called. */
    public List<String> upTo(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> name + " " + each)
                .toList();
    }

    private String body(int number) {
        int base = number == 1 ? start : answers.get(number - 2);
        return "{\"id\":\"by-hand-" + name + "-" + number + "\",\"base\":" + base
                + ",\"commands\":[{\"command\":\"add\",\"type\":\"ACTIVITY\",\"id\":\"" + name + "-" + number
                + "\",\"label\":\"" + name + " " + number + "\"}]}";
    }

    private static int version(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getInt("base");
        }
    }
}
