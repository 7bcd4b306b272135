package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium of this machine, without a window. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String AXE = resource("/axe.min.js");
    private static final int WIDE = 1200;
    private static final int PHONE = 360;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; a machine without one skips the test and says so, or fails it where everything has to be tested. */
    static Browser open() {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String missing = "SKIPPED: no chromium with its chromedriver on the PATH; the console was not tested in a"
                    + " browser. On Debian: apt-get install chromium chromium-driver";
            System.err.println(missing);
            if ("true".equals(System.getenv("CI_COMPLETE"))) {
                fail(missing);
            }
            Assumptions.abort(missing);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.orElseThrow())
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        // A page may take a moment to come.
        browser.driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
        browser.wide();
        return browser;
    }

    ChromeDriver driver() {
        return driver;
    }

    void wide() {
        width(WIDE, 900, false);
    }

    void phone() {
        width(PHONE, 740, true);
    }

    /** {@code light} or {@code dark}. */
    void prefers(String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    void withoutScripts(boolean without) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", without));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** {@return the link whose row says this} */
    WebElement link(String text) {
        return driver.findElement(By.xpath("//tr[contains(., '" + text + "')]//a"));
    }

    /** Presses what leads to another page, and waits for it. */
    void follow(String css) {
        follow(find(css)::click);
    }

    /** Does what leads to another page, and waits for it. */
    void follow(Runnable action) {
        WebElement before = find("html");
        action.run();
        Instant end = Instant.now().plusSeconds(20);
        while (isThere(before)) {
            pause(end, "no other page came after " + driver.getCurrentUrl());
        }
    }

    private static boolean isThere(WebElement element) {
        try {
            element.isEnabled();
            return true;
        } catch (WebDriverException e) {
            // While pages change, Chromium's driver has many words for it.
            return false;
        }
    }

    private static void pause(Instant end, String otherwise) {
        assertThat(Instant.now()).as(otherwise).isBefore(end);
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes to a link or a button of the page with the keyboard, and presses it. */
    void press(String text) {
        for (int i = 0; i < 60; i++) {
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement reached = driver.switchTo().activeElement();
            if (reached.getText().equals(text)) {
                assertThat(driver.executeScript("return arguments[0].matches(':focus-visible')", reached))
                        .isEqualTo(true);
                follow(() -> reached.sendKeys(Keys.ENTER));
                return;
            }
        }
        fail("The keyboard does not get to '" + text + "' on " + driver.getCurrentUrl());
    }

    /** Puts something in the place of what a field holds. */
    void fill(String css, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", find(css), value);
    }

    /** Waits until a script has shown this. */
    void await(String css, String text) {
        Instant end = Instant.now().plusSeconds(20);
        while (!text.equals(driver.executeScript("return document.querySelector(arguments[0]).innerText", css))) {
            pause(end, "there is no " + text + " in " + css);
        }
    }

    String text() {
        return find("body").getText();
    }

    /** What nobody could use, by the rules of axe (WCAG 2.2 AA and its best practices), on the page as it is. */
    void assertAccessible(String page) {
        driver.executeScript(AXE);
        Object result = driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']}).then(r => done(JSON.stringify(r.violations)));");
        List<String> violations = new ArrayList<>();
        for (JsonNode violation : tree(Objects.requireNonNull(result).toString())) {
            violation
                    .path("nodes")
                    .forEach(node -> violations.add(violation.path("id").asText() + ": "
                            + node.path("html").asText() + " "
                            + node.path("failureSummary").asText()));
        }
        assertThat(violations).as(page + " at " + driver.getCurrentUrl()).isEmpty();
    }

    void assertNoSidewaysScrolling(String page) {
        Object widths = driver.executeScript(
                "return document.documentElement.scrollWidth + ' of ' + document.documentElement.clientWidth");
        assertThat(widths).as(page + " on a phone").isEqualTo(PHONE + " of " + PHONE);
    }

    /** Chromium logs what a Content-Security-Policy stops, and scripts that fail. */
    void assertNothingWasStopped(String page) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        // That an answer was 401 or 400 is said to people, on the page.
                        .filter(entry -> !entry.getMessage().contains("the server responded with a status of 4"))
                        .toList())
                .as(page)
                .isEmpty();
    }

    /** Keeps a picture of the whole page for people to look at. */
    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Object height = driver.executeScript("return document.documentElement.scrollHeight");
            Object width = driver.executeScript("return window.innerWidth");
            width(
                    ((Number) Objects.requireNonNull(width)).intValue(),
                    ((Number) Objects.requireNonNull(height)).intValue(),
                    false);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void width(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    private static JsonNode tree(String json) {
        return Json.ofBytes(json.getBytes(StandardCharsets.UTF_8)).tree();
    }

    private static Optional<File> program(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
