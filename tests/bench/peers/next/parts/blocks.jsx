// A body's blocks as components.
import { CALLOUT_LABELS, candidatesOf, posterOf, takeApart } from "../../words.mjs";
import { Goto } from "./goto.jsx";

export function Picture({ picture, isLazy, isUrgent, isInCard }) {
  const { src, width, height, alt } = picture;
  const { srcset, sizes } = candidatesOf(picture, isInCard);
  return (
    <img
      loading={isLazy ? "lazy" : undefined}
      fetchPriority={isUrgent ? "high" : undefined}
      decoding="async"
      width={width}
      height={height}
      alt={isInCard ? "" : alt}
      srcSet={srcset}
      sizes={sizes}
      src={src}
    />
  );
}

export function Figure({ figure: { picture, caption, credit }, isLazy, isUrgent }) {
  const words = [caption, credit].filter(Boolean).join(" ");
  return (
    <figure>
      <Picture picture={picture} isLazy={isLazy} isUrgent={isUrgent} />
      {words && <figcaption>{words}</figcaption>}
    </figure>
  );
}

function Inlines({ inlines }) {
  return inlines.map((inline, index) => <Inline key={index} inline={inline} />);
}

function Inline({ inline }) {
  const [kind, data] = takeApart(inline);
  switch (kind) {
    case "text": return data;
    case "break": return <br />;
    case "code": return <code>{data}</code>;
    case "strong": return <strong><Inlines inlines={data} /></strong>;
    case "emphasis": return <em><Inlines inlines={data} /></em>;
    case "link": return <Goto to={data.to}><Inlines inlines={data.text} /></Goto>;
    case "lang": return <span lang={data.tag}><Inlines inlines={data.text} /></span>;
    default: return null;
  }
}

export function Blocks({ blocks }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }) {
  const [kind, data] = takeApart(block);
  switch (kind) {
    case "paragraph": return <p><Inlines inlines={data} /></p>;
    case "heading": return <Heading {...data} />;
    case "list": return <List {...data} />;
    case "quote": return <blockquote><Blocks blocks={data} /></blockquote>;
    case "figure": return <Figure figure={data} isLazy />;
    case "table": return <Table {...data} />;
    case "code": return <pre><code>{data}</code></pre>;
    case "video": return <Video {...data} />;
    case "callout": return <Callout {...data} />;
    case "divider": return <hr />;
    default: return null;
  }
}

function Heading({ level, id, text }) {
  const Tag = `h${level}`;
  return <Tag id={id}><Inlines inlines={text} /></Tag>;
}

function List({ start, items }) {
  const rows = items.map(([first, ...rest], index) => (
    <li key={index}>
      {first?.paragraph ? <Inlines inlines={first.paragraph} /> : first && <Blocks blocks={[first]} />}
      <Blocks blocks={rest} />
    </li>
  ));
  return start === undefined ? <ul>{rows}</ul> : <ol start={start}>{rows}</ol>;
}

function Table({ head, align, rows }) {
  const cell = (Tag) => (text, column) => <Tag key={column} className={align[column]}><Inlines inlines={text} /></Tag>;
  return (
    <div className="scroll">
      <table>
        <thead><tr>{head.map(cell("th"))}</tr></thead>
        <tbody>{rows.map((cells, index) => <tr key={index}>{cells.map(cell("td"))}</tr>)}</tbody>
      </table>
    </div>
  );
}

function Video({ title, page, video }) {
  const { source: { file }, poster } = video;
  return (
    <div className="video">
      {file && (
        <video controls preload="none" playsInline poster={posterOf(video)} width={poster.width} height={poster.height}>
          <source src={file.src} type={file.media_type} />
          <track kind="captions" src={file.captions} srcLang="id" default />
        </video>
      )}
      <p><Goto to={{ page }}>{title}</Goto></p>
    </div>
  );
}

function Callout({ kind, blocks }) {
  return <div className="callout"><p><b>{CALLOUT_LABELS[kind]}</b></p><Blocks blocks={blocks} /></div>;
}
