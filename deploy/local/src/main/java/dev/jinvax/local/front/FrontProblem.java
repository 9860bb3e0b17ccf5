package dev.jinvax.local.front;

import dev.jinvax.local.page.Language;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the front door itself answers with when it cannot do what was asked; the shape is that of the services. */
enum FrontProblem {
    VALIDATION_FAILED(400, false, "请求内容有误。", "The request is not valid."),
    NOT_FOUND(404, false, "此处没有该地址；首页列有全部地址。", "There is nothing at this address; the start page lists what there is."),
    BODY_TOO_LARGE(413, false, "请求体过大。", "The body is too large."),
    MEDIA_TYPE_UNSUPPORTED(415, false, "请以 application/json 发送。", "Send it as application/json."),
    INTERNAL_ERROR(500, true, "前端入口发生内部错误。", "Something went wrong in the front door."),
    CLOCK_NOT_MOVED(502, true, "并非所有服务都已采用新时间；请重试。", "Not every service has confirmed the new time; try again."),
    SERVICE_UNAVAILABLE(
            503, true, "该服务暂时不可用，请稍后重试。", "This service is not available at the moment; try again shortly.");

    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final boolean retryable;
    private final String zh;
    private final String en;

    FrontProblem(int status, boolean retryable, String zh, String en) {
        this.status = status;
        this.retryable = retryable;
        this.zh = zh;
        this.en = en;
    }

    int status() {
        return status;
    }

    Buffer body(@Nullable String acceptLanguage) {
        return new JsonObject()
                .put("type", "https://jinvax.dev/problems/" + name())
                .put("title", en)
                .put("status", status)
                .put("detail", Language.of(acceptLanguage) == Language.ZH ? zh : en)
                .put("instance", "urn:uuid:" + UUID.randomUUID())
                .put("code", name())
                .put("message", new JsonObject().put("zh", zh).put("en", en))
                .put("retryable", retryable)
                .put("errors", new JsonArray())
                .toBuffer();
    }

    void answer(HttpServerRequest request) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", MEDIA_TYPE)
                .putHeader("cache-control", "no-store")
                .end(body(request.getHeader("accept-language")));
    }
}
