package dev.jinvax.kit.testing.access;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.testing.TestTokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What comes as a token and is none, and whether the service under test takes it. */
public final class HostileTokens {
    private HostileTokens() {}

    /** Each of them once at a protected address; one line for each that is answered with anything but a 401 problem. */
    public static List<String> faults(String scope, String path) {
        List<String> faults = new ArrayList<>();
        all(scope).forEach((name, header) -> {
            Response answer = given().header("Authorization", header).get(path);
            boolean refused = answer.statusCode() == 401
                    && answer.contentType().startsWith("application/problem+json")
                    && "TOKEN_MISSING_OR_INVALID".equals(answer.path("code"))
                    && answer.header("WWW-Authenticate") != null;
            if (!refused) {
                faults.add(name + " is answered with " + answer.statusCode() + " " + answer.asString());
            }
        });
        int control = given().auth().oauth2(good(scope).get().token()).get(path).statusCode();
        if (control == 401 || control == 403) {
            faults.add("the good token is refused with " + control);
        }
        return faults;
    }

    private static Map<String, String> all(String scope) {
        Supplier<TestTokens> good = good(scope);
        String whole = good.get().token();
        String[] parts = whole.split("\\.");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("algorithm none", encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        tokens.put("algorithm None", encoded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        tokens.put(
                "algorithm none with the old signature",
                encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("no algorithm", encoded("{}") + "." + parts[1] + "." + parts[2]);
        tokens.put("unknown algorithm", encoded("{\"alg\":\"XS256\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("signed with the public key as a secret", good.get().signedWithThePublicKeyAsSecret());
        tokens.put("signed by somebody else", good.get().signedBySomebodyElse().token());
        tokens.put("another audience", good.get().audience("others").token());
        tokens.put("another issuer", good.get().issuer("https://issuer.example").token());
        tokens.put(
                "issuer with a slash more",
                good.get().issuer(TestTokens.ISSUER + "/").token());
        tokens.put("expired", good.get().expired().token());
        tokens.put("not valid yet", good.get().notBefore(3600).token());
        tokens.put("without a client", TestTokens.withoutClient().scope(scope).token());
        tokens.put(
                "other claims under the same signature",
                parts[0] + "." + encoded("{\"client_id\":\"ops\"}") + "." + parts[2]);
        tokens.put("cut in the signature", whole.substring(0, whole.length() - 5));
        tokens.put("without its signature", parts[0] + "." + parts[1] + ".");
        tokens.put("two parts", parts[0] + "." + parts[1]);
        tokens.put("one part", parts[0]);
        tokens.put("five parts", whole + "." + parts[0] + "." + parts[1]);
        tokens.put("rubbish", "rubbish");
        tokens.put("dots", "..");
        tokens.put("nothing", "");
        Map<String, String> headers = new LinkedHashMap<>();
        tokens.forEach((name, token) -> headers.put(name, "Bearer " + token));
        headers.put("another scheme", "Basic " + encoded("alipay:local-alipay"));
        headers.put("token without a scheme", whole);
        return headers;
    }

    private static Supplier<TestTokens> good(String scope) {
        return () -> TestTokens.of("token-table")
                .channel("ALIPAY_HEALTH_CODE")
                .city("140100")
                .site("0197d000-0000-7000-8000-000014010001")
                .scope(scope);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
