// Says again, after a long run, what failed in it: node failures.mjs FOLDER, which holds the .trx files and web.json.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const lines = 12;

const plain = (xml) =>
    xml
        .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'")
        .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
        .replaceAll("&amp;", "&");

function tell(name, text) {
    console.log(`✗ ${name}`);
    for (const line of text.trim().split(/\r?\n/).slice(0, lines))
        console.log(`    ${line}`);
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".trx")).sort()) {
    const run = readFileSync(join(folder, file), "utf8");
    for (const [, attributes, body] of run.matchAll(/<UnitTestResult ([^>]*[^/])>([\s\S]*?)<\/UnitTestResult>/g)) {
        if (!attributes.includes('outcome="Failed"'))
            continue;
        const part = (tag) => plain(body.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`))?.[1] ?? "");
        tell(plain(attributes.match(/testName="([^"]*)"/)?.[1] ?? file), `${part("Message")}\n${part("StackTrace")}`);
    }
    for (const [, text] of run.matchAll(/<RunInfo [^>]*outcome="Error"[^>]*>\s*<Text>([\s\S]*?)<\/Text>/g))
        if (text.includes("aborted"))
            tell(run.match(/codeBase="[^"]*?([^"/]*\.dll)"/)?.[1] ?? file, plain(text));
}

try {
    for (const { name, assertionResults } of JSON.parse(readFileSync(join(folder, "web.json"), "utf8")).testResults)
        for (const { status, fullName, failureMessages } of assertionResults)
            if (status === "failed")
                tell(`${name}: ${fullName}`, failureMessages.join("\n"));
} catch (error) {
    if (error.code !== "ENOENT")
        throw error;
}
